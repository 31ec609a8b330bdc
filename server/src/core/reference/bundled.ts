import type { Profile } from './profile';
import profile from './profile.json';

/** The profile that the product comes with, derived from a reference statement (`npm run profile`). */
export const BUNDLED_PROFILE = profile as unknown as Profile;
