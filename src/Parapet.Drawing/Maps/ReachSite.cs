namespace Parapet.Drawing.Maps;

/// <summary>A place with what can be reached from it.</summary>
/// <param name="Reach">Along the surface.</param>
public sealed record ReachSite(string Name, Geodetic Place, Length Reach);
