using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>Until when engagement radars keep silent, as a doctrine's file gives it. With both, whichever comes first.</summary>
public sealed record EmissionControlEntry
{
    [Description("Until the post holds a track, not judged friendly, this near to the radar, or is told of a launch; where it is left out, no cue wakes it."), Allowed("(0 km, 2000 km]")]
    public Figure<Length>? CueWithin { get; init; }

    [Description("Until this time after the start, cue or not; where it is left out, only a cue wakes it."), Allowed("(0 s, 24 h]")]
    public Figure<Duration>? Until { get; init; }

    /// <summary>
    /// The rule that a draw gives. A distance of zero says that no cue wakes the radar; <see cref="Instant.Never"/>
    /// that no time does.
    /// </summary>
    public EmissionControlRule In(FigureDraw draw) =>
        new(CueWithin?.In(draw) ?? Length.Zero, Until is { } until ? Instant.Start + until.In(draw) : Instant.Never);
}
