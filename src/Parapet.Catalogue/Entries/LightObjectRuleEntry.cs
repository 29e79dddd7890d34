using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>At what a post fires where light objects are expected, as a doctrine's file gives it.</summary>
public sealed record LightObjectRuleEntry
{
    [Description("At what it fires above the height of stripping: at-judged-warheads, at all that it has watched and not judged light; at-all; or after-stripping, at nothing.")]
    public required LightObjectFire Fire { get; init; }

    [Description("An object is watched for so long before it is judged; 20 s where it is left out."), Allowed("[0 s, 10 min]")]
    public Figure<Duration>? Watch { get; init; }

    [Description("Standard deviations to the light side of the middle beyond which an object is judged light; 1 where it is left out."), Allowed("[-5, 5]")]
    public Figure<double>? Margin { get; init; }

    [Description("Below this height what still flies fast is taken to be heavy; 60 km where it is left out."), Allowed("[30 km, 150 km]")]
    public Figure<Length>? StrippedBelow { get; init; }

    /// <summary>The rule that a draw gives.</summary>
    public LightObjectRule In(FigureDraw draw)
    {
        var usual = new LightObjectRule();
        return new()
        {
            Fire = Fire,
            Watch = Watch?.In(draw) ?? usual.Watch,
            Margin = Margin?.In(draw) ?? usual.Margin,
            StrippedBelow = StrippedBelow?.In(draw) ?? usual.StrippedBelow,
        };
    }
}
