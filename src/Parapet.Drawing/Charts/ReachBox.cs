namespace Parapet.Drawing.Charts;

/// <summary>A claimed reach, drawn as a box from no range to the farthest.</summary>
public sealed record ReachBox(string Name, Length FarthestRange, Length LowestHeight, Length HighestHeight);
