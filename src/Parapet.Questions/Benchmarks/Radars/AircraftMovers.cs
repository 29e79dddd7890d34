using Parapet.Flight.Targets;
using Parapet.Tracking.Keeping;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>The aircraft of a <see cref="RadarField"/>, flown on by fiftieths of a second.</summary>
internal sealed class AircraftMovers
{
    private const double StepSeconds = 0.02;
    private const long UpdatesOfATurn = 10_000_000;

    private readonly Truth _truth;
    private readonly int _steps;

    public AircraftMovers(int count)
    {
        var field = new RadarField(count, 1, TrackKeeperKind.NearestNeighbour) { Time = Duration.FromSeconds(600) };
        _truth = new Truth(field.Build().Targets);
        _steps = (int)Math.Clamp(UpdatesOfATurn / count, 1, (long)(field.Time.Seconds / StepSeconds));
    }

    public long Updates => (long)_steps * _truth.Count;

    /// <summary>Every mover's state at every step.</summary>
    /// <returns>How many updates that were.</returns>
    public long Fly(CancellationToken cancellation)
    {
        var checksum = 0.0;
        for (var step = 1; step <= _steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var now = Instant.Start + Duration.FromSeconds(step * StepSeconds);
            foreach (var id in _truth.Flying(now))
            {
                var state = _truth.StateOf(id, now);
                checksum += state.Position.X + state.Velocity.X;
            }
        }

        // Whoever computes nothing is fast; a sum that is no number tells of a mover that is nowhere.
        return double.IsNaN(checksum) ? throw new InvalidOperationException("a mover has no place") : Updates;
    }

    /// <summary>The greatest distance, over all movers and a second's flight, between where one is and where its velocities took it.</summary>
    public Length Departure()
    {
        var greatest = 0.0;
        foreach (var id in _truth.Flying(Instant.Start))
        {
            var at = _truth.StateOf(id, Instant.Start);
            var sum = default(Vector<Ecef>);
            for (var step = 1; step <= 50; step++)
            {
                var before = _truth.StateOf(id, Instant.FromSeconds((step - 0.5) * StepSeconds));
                sum += before.Velocity.Over(StepSeconds);
            }

            greatest = Math.Max(greatest, (_truth.StateOf(id, Instant.FromSeconds(50 * StepSeconds)).Position - at.Position - sum).Norm);
        }

        return Length.FromMetres(greatest);
    }
}
