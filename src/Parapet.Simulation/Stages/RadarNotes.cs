using Parapet.Messages;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>
/// Tells the journal when each radar first holds a target by itself. It joins tracks to truth apart from the posts, so
/// that a run with these notes and one without are the same in everything else.
/// </summary>
internal sealed class RadarNotes(World world)
{
    private readonly TruthJoin _join = new(world.Truth);
    private readonly HashSet<(int Sensor, int Target)> _held = [];

    public void Take(Instant now, int sensor, ReadOnlySpan<TrackReport> tracks)
    {
        if (!world.Scenario.NotesRadars)
        {
            return;
        }

        foreach (ref readonly var track in tracks)
        {
            if (track.Status == TrackStatus.Confirmed && _join.Join(track) is var target && target >= 0 && _held.Add((sensor, target)))
            {
                world.Journal.Note(now, JournalKind.Held, target, sensor, track: track.Number, value: track.FirstPlot.Seconds);
            }
        }
    }
}
