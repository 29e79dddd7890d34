using System.ComponentModel;
using Parapet.Earth.Terrain;

namespace Parapet.Questions.Terrain;

/// <summary>How much of the ground of an answer rests on one layer.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Share">Of the area.</param>
public sealed record GroundShare(string Layer, Ratio Share)
{
    [Description("The layer's name; \"sea\" and \"smooth earth\" where no layer knows the place.")]
    public string Layer { get; } = Layer;

    [Description("Of the area within reach, from 0 to 1.")]
    public Ratio Share { get; } = Share;

    internal static GroundShare Of(LayerShare share) => new(share.Layer, Ratio.Of(Math.Round(share.Share.Value, 4)));
}
