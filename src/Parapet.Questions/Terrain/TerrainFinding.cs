using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Earth.Terrain.Checks;
using Parapet.Questions.Json;

namespace Parapet.Questions.Terrain;

/// <summary>One thing that looks wrong in a tile.</summary>
public sealed record TerrainFinding
{
    [Description("One of void, spike, stripe, step, corner, block, seam, overlap. Void: posts without a height. Spike: one to four posts far above or below all around them. Stripe: a row or column off both its neighbours. Step: a straight edge with a jump. Corner: two such edges at a right angle. Block: a rectangle of one height on land. Seam: two tiles that disagree where they meet. Overlap: two tiles of the same step that disagree over the same ground.")]
    public required string Kind { get; init; }

    [Description("The tile by its path from the folder, or both at a seam or an overlap.")]
    public required string File { get; init; }

    public required Angle Latitude { get; init; }

    public required Angle Longitude { get; init; }

    [Description("How many posts it takes; at an overlap, how many were compared.")]
    public required int Posts { get; init; }

    [Unit(nameof(Length.Metres), Decimals = 1)]
    [Description("How high the spike, the stripe or the jump is, or how far two tiles differ, in the mean; the height of a block; null for a void.")]
    public required Length? Size { get; init; }

    /// <summary>Every kind there is.</summary>
    internal static ImmutableArray<string> Kinds => [.. Enum.GetValues<ReliefFaultKind>().Select(NameOf)];

    internal static TerrainFinding Of(ReliefFault fault) => new()
    {
        Kind = NameOf(fault.Kind),
        File = fault.File,
        Latitude = Angle.FromDegrees(Math.Round(fault.Latitude.Degrees, 5)),
        Longitude = Angle.FromDegrees(Math.Round(fault.Longitude.Degrees, 5)),
        Posts = fault.Posts,
        Size = fault.Size,
    };

    private static string NameOf(ReliefFaultKind kind) => kind.ToString().ToLowerInvariant();
}
