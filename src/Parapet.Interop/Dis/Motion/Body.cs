namespace Parapet.Interop.Dis.Motion;

/// <summary>The axes of an entity: x ahead, y to the right, z down.</summary>
public readonly struct Body : IFrame;
