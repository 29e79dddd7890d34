using System.Runtime.InteropServices;
using Parapet.Flight.Targets;
using Parapet.Judging.Pictures;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>Counts the work of a run and scores its picture: for a run that is not timed.</summary>
internal sealed class FieldWatch : IRecorder
{
    /// <summary>The distance at which a track stands for no aircraft.</summary>
    public static readonly Length CutOff = 5.Kilometres;

    /// <summary>Of the engine: from one state of a round to the next.</summary>
    public const double FlightStepSeconds = 0.5;

    private static readonly EntryKinds Wanted = EntryKinds.Of(
        EntryKind.ScanCompleted, EntryKind.PlotTaken, EntryKind.TrackReported, EntryKind.PictureSampled, EntryKind.PictureHeld, EntryKind.Launched, EntryKind.RoundState, EntryKind.RoundEnded);

    private readonly Truth _truth;
    private readonly PictureScorer<Ecef> _scorer = new(CutOff);
    private readonly List<PictureEntry<Ecef>> _objects = [];
    private readonly List<PictureEntry<Ecef>> _tracks = [];
    private readonly Dictionary<TrackNumber, int> _numbers = [];
    private Instant _flown = Instant.Never;
    private int _flying;
    private int _left;

    public FieldWatch(Scenario scenario) => _truth = new Truth(scenario.Targets);

    public long Scans { get; private set; }

    public long Plots { get; private set; }

    public long Reports { get; private set; }

    public long Launched { get; private set; }

    public long Arrived { get; private set; }

    /// <summary>Rounds that ended, however they did.</summary>
    public long Ended { get; private set; }

    /// <summary>Steps that rounds flew, all together.</summary>
    public long RoundSteps { get; private set; }

    /// <summary>The most rounds in the air at one time.</summary>
    public int MostFlying { get; private set; }

    /// <summary>Of the post's picture, over its samples.</summary>
    public PictureScore Score() => _scorer.Score();

    public bool Wants(EntryKind kind) => Wanted.Contains(kind);

    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        switch (entry)
        {
            case PlotTaken:
                Plots++;
                break;
            case TrackReported:
                Reports++;
                break;
            case ScanCompleted:
                Scans++;
                break;
            case RoundState state:
                Count(state.Time);
                break;
            case Record.Entries.Launched:
                Launched++;
                break;
            case RoundEnded ended:
                Ended++;
                Arrived += ended.Fate == RoundFate.ArrivedNoKill ? 1 : 0;
                break;
            case PictureSampled sample:
                Begin(sample);
                break;
            case PictureHeld held:
                Hold(held);
                break;
        }
    }

    private void Count(Instant time)
    {
        RoundSteps++;
        (_flown, _flying) = (time, time == _flown ? _flying + 1 : 1);
        MostFlying = Math.Max(MostFlying, _flying);
    }

    private void Begin(in PictureSampled sample)
    {
        _objects.Clear();
        foreach (var id in _truth.Flying(sample.Time))
        {
            var state = _truth.StateOf(id, sample.Time);
            _objects.Add(new(id.Value, state.Position, state.Velocity));
        }

        _tracks.Clear();
        _left = sample.Tracks;
        EndIfWhole(sample.Time);
    }

    private void Hold(in PictureHeld held)
    {
        if (!_numbers.TryGetValue(held.Track.Number, out var number))
        {
            _numbers.Add(held.Track.Number, number = _numbers.Count);
        }

        _tracks.Add(new(number, held.Track.Position, held.Track.Velocity));
        _left--;
        EndIfWhole(held.Time);
    }

    private void EndIfWhole(Instant time)
    {
        if (_left == 0)
        {
            _scorer.Add(time, CollectionsMarshal.AsSpan(_objects), CollectionsMarshal.AsSpan(_tracks));
        }
    }
}
