import { Home } from '../features/home/Home'; export const x = Home;
