using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>Interceptors flown at aircraft by fiftieths of a second, each launched some way before its target, until all flights are over.</summary>
internal sealed class RoundMovers
{
    private const double StepSeconds = 0.02;
    private const double AheadMetres = 40_000;
    private const double LongestSeconds = 200;

    private readonly RandomSource _random = new(1, 0);
    private readonly Truth _truth;

    public RoundMovers(int count)
    {
        var field = new RadarField(count, 1, TrackKeeperKind.NearestNeighbour) { Time = Duration.FromSeconds(LongestSeconds) };
        _truth = new Truth(field.Build().Targets);
    }

    /// <summary>Of the last turn.</summary>
    public long Updates { get; private set; }

    /// <summary>Of the last turn's flights.</summary>
    public double ReachedShare { get; private set; }

    /// <summary>All flights, launched together.</summary>
    /// <returns>How many updates they took.</returns>
    public long Fly(CancellationToken cancellation)
    {
        InterceptorFlight[] flights = [.. Enumerable.Range(0, _truth.Count).Select(Launch)];
        Updates = 0;
        for (var step = 1; step <= LongestSeconds / StepSeconds; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var now = Instant.FromSeconds(step * StepSeconds);
            var before = Updates;
            foreach (var flight in flights)
            {
                if (flight.End == FlightEnd.None)
                {
                    flight.Advance(now, _truth);
                    Updates++;
                }
            }

            if (Updates == before)
            {
                break;
            }
        }

        ReachedShare = flights.Average(flight => flight.End == FlightEnd.Arrived ? 1.0 : 0);
        return Updates;
    }

    private InterceptorFlight Launch(int number)
    {
        var state = _truth.StateOf(new(number), Instant.Start);
        var ahead = Wgs84.ToGeodetic(state.Position + state.Velocity.Over(AheadMetres / state.Velocity.Norm)).WithHeight(Length.Zero);
        return new(FieldParts.Round, Wgs84.ToEcef(ahead), Instant.Start, TrackOf(number, state), _random, number);
    }

    /// <summary>A track without an error: what is timed is the flight.</summary>
    private static TrackReport TrackOf(int number, in TargetState state)
    {
        var covariance = default(StateCovariance);
        for (var i = 0; i < 6; i++)
        {
            covariance.Set(i, i, 1);
        }

        return new()
        {
            Number = new(new(0), number),
            Time = Instant.Start,
            Position = state.Position,
            Velocity = state.Velocity,
            Covariance = covariance,
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.AirBreathing,
            FirstPlot = Instant.Start,
            LastPlot = Instant.Start,
            Iff = default,
        };
    }
}
