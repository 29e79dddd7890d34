namespace Parapet.Drawing.Maps;

/// <summary>A name beside a place.</summary>
/// <param name="IsFirst">Whether it goes before others where several share their room.</param>
public sealed record MapName(string Text, Geodetic Place, bool IsFirst);
