using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;
using Parapet.Sensing.Interrogator;

namespace Parapet.Catalogue.Entries;

/// <summary>An interrogator as its radar's file gives it.</summary>
public sealed record InterrogatorEntry
{
    [Description("The modes it can ask in.")]
    public required IffModes Modes { get; init; }

    [Description("Greatest range of a reply."), Allowed("(0 km, 1000 km]")]
    public required Figure<Length> MaximumRange { get; init; }

    [Description("Chance that one scan brings the reply of a working, compatible transponder in line of sight."), Allowed("(0, 1]")]
    public required Figure<Ratio> ReplyProbability { get; init; }

    /// <summary>The interrogator that a draw gives.</summary>
    public InterrogatorDescription In(FigureDraw draw) =>
        new() { Modes = Modes, MaximumRange = MaximumRange.In(draw), ReplyProbability = ReplyProbability.In(draw) };
}
