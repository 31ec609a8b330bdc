-- What the test does in Neovim: the statement is open. Everything seen goes to seen.json.
local seen = {}
local function wait(what, condition)
  if not vim.wait(60000, condition, 50) then
    error('waited in vain for ' .. what .. '\n' .. vim.inspect(vim.diagnostic.get(0)))
  end
end
local function go(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
end
local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end
local function codes()
  return vim.tbl_map(function(each)
    return ('%s@%d:%d'):format(each.code, each.lnum, each.col)
  end, vim.diagnostic.get(0))
end

local function run()
  seen.filetype = vim.bo.filetype
  wait('diagnostics', function() return #vim.diagnostic.get(0) >= 2 end)
  seen.diagnostics = codes()
  seen.message = vim.diagnostic.get(0)[1].message

  -- Hover, as K shows it: in a floating window.
  go(5, vim.fn.getline(5):find('歓迎') - 1)
  vim.lsp.buf.hover()
  wait('a hover', function() return #vim.api.nvim_list_wins() > 1 end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      vim.api.nvim_win_close(window, true)
    end
  end

  -- Completion, as an editor asks for it after the subject.
  local last = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_buf_set_lines(0, last, last, false, { '５　両首脳は，' })
  -- Outside insert mode the cursor cannot stand behind the last character, where one types.
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  params.position = { line = last, character = vim.str_utfindex('５　両首脳は，') }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', params, 30000)
  for _, answer in pairs(answers or {}) do
    seen.completion = vim.tbl_map(function(item) return item.label end, (answer.result or {}).items or {})
  end
  vim.api.nvim_buf_set_lines(0, last, last + 1, false, {})

  -- A quick fix: the menu's first entry is taken.
  vim.ui.select = function(items, _, choose)
    choose(items[1], 1)
  end
  go(7, 0)
  vim.lsp.buf.code_action()
  wait('the fix', function() return text():find('３　両首脳') ~= nil end)
  wait('diagnostics after the fix', function() return #vim.diagnostic.get(0) == 1 end)
  seen.left = codes()

  -- Rename a defined term throughout.
  go(3, vim.fn.getline(3):find('両首脳') - 1)
  vim.lsp.buf.rename('双方の首脳')
  wait('the rename', function() return text():find('双方の首脳') ~= nil end)
  vim.cmd('write')
end

local done, fault = pcall(run)
if not done then seen.fault = fault end
local out = io.open('seen.json', 'w')
out:write(vim.fn.json_encode(seen))
out:close()
vim.cmd(done and 'qall!' or 'cquit!')
