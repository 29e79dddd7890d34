namespace Parapet.Drawing.Maps;

/// <summary>A level of a map of colours, for its key.</summary>
/// <param name="Note">Small print under the name.</param>
public sealed record ReachLevel(string Name, string Note);
