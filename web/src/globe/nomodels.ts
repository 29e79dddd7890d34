/** Stands for the decoder of models' meshes: no model is shown, and it would be compiled wherever the engine is loaded. */
export const MeshoptDecoder = null;
