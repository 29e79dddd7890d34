using System.ComponentModel;
using Parapet.Earth.Terrain.Checks;
using Parapet.Questions.Json;

namespace Parapet.Questions.Terrain;

/// <summary>One thing that looks wrong in a tile.</summary>
public sealed record TerrainFinding
{
    [Description("One of void, spike, step, corner, block, seam. Void: posts without a height. Spike: one post far above or below all around it. Step: a straight edge with a jump. Corner: two such edges at a right angle. Block: a rectangle of one height on land. Seam: two tiles that disagree where they meet.")]
    public required string Kind { get; init; }

    [Description("The tile, or both at a seam.")]
    public required string File { get; init; }

    public required Angle Latitude { get; init; }

    public required Angle Longitude { get; init; }

    [Description("How many posts it takes.")]
    public required int Posts { get; init; }

    [Unit(nameof(Length.Metres), Decimals = 1)]
    [Description("How high the spike or the jump is, in the mean; the height of a block; null for a void.")]
    public required Length? Size { get; init; }

    internal static TerrainFinding Of(ReliefFault fault) => new()
    {
        Kind = fault.Kind.ToString().ToLowerInvariant(),
        File = fault.File,
        Latitude = Angle.FromDegrees(Math.Round(fault.Latitude.Degrees, 5)),
        Longitude = Angle.FromDegrees(Math.Round(fault.Longitude.Degrees, 5)),
        Posts = fault.Posts,
        Size = fault.Size,
    };
}
