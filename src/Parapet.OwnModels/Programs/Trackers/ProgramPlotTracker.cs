using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.OwnModels.Programs.Trackers;

/// <summary>The tracker of one radar, asked of a program.</summary>
internal sealed class ProgramPlotTracker : IPlotTracker
{
    private readonly ModelProgram _program;
    private readonly int _radar;
    private readonly SensorModel _model;
    private readonly TrackLimits _limits;

    /// <exception cref="OwnModelException">The program does not take the radar.</exception>
    public ProgramPlotTracker(ModelProgram program, int radar, SensorModel model)
    {
        (_program, _radar, _model) = (program, radar, model);
        _limits = new(model.TrackCapacity);
        program.AskNext<ReadyAnswer>(line => RadarAsked.Of(line, radar, model));
    }

    /// <inheritdoc/>
    public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, List<PlotTrack> tracks)
    {
        var told = new ToldPlot[plots.Length];
        for (var i = 0; i < plots.Length; i++)
        {
            told[i] = ToldPlot.Of(plots[i], _model, sensor);
        }

        var answer = _program.AskNext<TracksAnswer>(line => new ScanAsked
        {
            Line = line,
            Radar = _radar,
            EndNanoseconds = scanEnd.Nanoseconds,
            AntennaMetres = [sensor.X, sensor.Y, sensor.Z],
            Plots = told,
        });
        foreach (var track in answer.Tracks)
        {
            tracks.Add(Of(track));
        }

        if (_limits.Fault(tracks, scanEnd) is { } fault)
        {
            throw _program.Fault(fault);
        }
    }

    private PlotTrack Of(AnsweredTrack? track)
    {
        if (track is null)
        {
            throw _program.Fault("null for a track; a track");
        }

        StateCovariance covariance = default;
        Exactly(track, track.PositionMetres, 3, "positionMetres");
        Exactly(track, track.VelocityMetresPerSecond, 3, "velocityMetresPerSecond");
        Exactly(track, track.Covariance, 21, "covariance");
        track.Covariance.CopyTo(covariance);
        return new(
            track.Number,
            track.Status,
            track.Motion,
            new(track.FirstPlotNanoseconds),
            new(track.LastPlotNanoseconds),
            new(track.PositionMetres[0], track.PositionMetres[1], track.PositionMetres[2]),
            new(track.VelocityMetresPerSecond[0], track.VelocityMetresPerSecond[1], track.VelocityMetresPerSecond[2]),
            covariance);
    }

    private void Exactly(AnsweredTrack track, double[] numbers, int count, string field)
    {
        if (numbers.Length != count)
        {
            throw _program.Fault(FormattableString.Invariant($"track {track.Number}, field '{field}': {numbers.Length} numbers; {count}"));
        }
    }
}
