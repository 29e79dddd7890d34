using Parapet.Foundation.Randomness;

namespace Parapet.TrackingCases;

/// <summary>Flights of aircraft, drawn.</summary>
internal static class Aircraft
{
    /// <summary>A flight that is at a point at half time, straight before it, with a turn after it where asked.</summary>
    public static TargetPath ThroughPoint(
        ref RandomStream stream, in TargetState meeting, double heading, double begin, double end, (double Low, double High) speed,
        bool turnsBefore, bool turnsAfter, double greatestClimb)
    {
        var metresPerSecond = stream.NextUniform(speed.Low, speed.High);
        var climb = stream.NextUniform(-greatestClimb, greatestClimb);
        var half = (begin + end) / 2;
        var (vx, vy) = (metresPerSecond * Math.Sin(heading), metresPerSecond * Math.Cos(heading));
        var start = new TargetState(meeting.X - vx * (half - begin), meeting.Y - vy * (half - begin), meeting.Z, vx, vy, 0);
        List<Leg> legs = [];
        if (turnsBefore)
        {
            AddTurn(ref stream, legs, begin, half, climb: 0);
        }

        legs.Add(new(half + stream.NextUniform(5, 40), ClimbRate: 0));
        if (turnsAfter)
        {
            AddTurn(ref stream, legs, legs[^1].Until, end - 20, climb: 0);
        }

        legs.Add(new(end, ClimbRate: climb));
        return Leg.Fly(begin, end, start, legs);
    }

    /// <summary>Traffic all over the field: straight flights with up to two turns, some appearing late or ending early, some in pairs.</summary>
    public static IEnumerable<TargetPath> Traffic(RandomSource source, int count, int pairs, double duration, (double Low, double High) ranges)
    {
        for (var index = 0; index < count;)
        {
            var stream = source.Stream(Purpose.RaidGeometry, index);
            var flight = Wander(ref stream, duration, ranges);
            yield return flight;
            index++;
            if (index > 2 * pairs)
            {
                continue;
            }

            var bearing = stream.NextUniform(0, 2 * Math.PI);
            var apart = stream.NextUniform(250, 800);
            yield return flight.Displaced(apart * Math.Sin(bearing), apart * Math.Cos(bearing), stream.NextUniform(-100, 100));
            index++;
        }
    }

    private static TargetPath Wander(ref RandomStream stream, double duration, (double Low, double High) ranges)
    {
        var range = Math.Sqrt(stream.NextUniform(ranges.Low * ranges.Low, ranges.High * ranges.High));
        var bearing = stream.NextUniform(0, 2 * Math.PI);
        var heading = stream.NextUniform(0, 2 * Math.PI);
        var speed = stream.NextUniform(150, 310);
        var begin = stream.NextBernoulli(0.25) ? Math.Round(duration * stream.NextUniform(0.05, 0.5), 1) : 0;
        var end = stream.NextBernoulli(0.12) ? duration * stream.NextUniform(0.6, 0.95) : duration;
        var start = new TargetState(
            range * Math.Sin(bearing), range * Math.Cos(bearing), stream.NextUniform(1500, 11_000),
            speed * Math.Sin(heading), speed * Math.Cos(heading), 0);
        List<Leg> legs = [];
        var turns = stream.NextIndex(3);
        for (var turn = 0; turn < turns; turn++)
        {
            var from = legs.Count > 0 ? legs[^1].Until : begin;
            AddTurn(ref stream, legs, from, Math.Min(end, from + duration / 2), climb: 0);
        }

        legs.Add(new(end, SpeedChange: stream.NextBernoulli(0.1) ? stream.NextUniform(-0.2, 0.4) : 0, ClimbRate: stream.NextBernoulli(0.15) ? stream.NextUniform(-13, 13) : 0));
        return Leg.Fly(begin, end, start, legs);
    }

    /// <summary>Straight until some time before <paramref name="end"/>, then a turn of an airliner's rate.</summary>
    public static void AddTurn(ref RandomStream stream, List<Leg> legs, double begin, double end, double climb)
    {
        var length = stream.NextUniform(18, 45);
        var from = stream.NextUniform(begin, Math.Max(begin, end - length));
        legs.Add(new(from, ClimbRate: climb));
        legs.Add(new(from + length, stream.NextUniform(0.012, 0.05) * (stream.NextBernoulli(0.5) ? 1 : -1), ClimbRate: climb));
    }

    /// <summary>Hard turns with straight flight between them, about half the time each; turns cost speed.</summary>
    public static TargetPath Fighter(ref RandomStream stream, double duration, double metresPerSecondSquared, int side)
    {
        var bearing = stream.NextUniform(-0.8, 0.8);
        var range = stream.NextUniform(28_000, 40_000);
        var heading = bearing + Math.PI + stream.NextUniform(-0.6, 0.6);
        var speed = stream.NextUniform(230, 420);
        var start = new TargetState(
            range * Math.Sin(bearing), range * Math.Cos(bearing), stream.NextUniform(4000, 9000),
            speed * Math.Sin(heading), speed * Math.Cos(heading), 0);
        List<Leg> legs = [];
        for (var time = stream.NextUniform(8, 20); time < duration;)
        {
            legs.Add(new(time, SpeedChange: 1, ClimbRate: stream.NextBernoulli(0.3) ? stream.NextUniform(-30, 30) : 0));
            time += stream.NextUniform(5, 20);
            var sense = side * (stream.NextBernoulli(0.5) ? 1 : -1);
            legs.Add(new(time, sense * metresPerSecondSquared / speed, SpeedChange: -1));
            time += stream.NextUniform(5, 25);
        }

        return Leg.Fly(0, duration, start, legs, leastSpeed: 170);
    }

    /// <summary>White-noise acceleration on a plane, drawn forwards and backwards from half time (40 s), when all are near (150, 150).</summary>
    public static TargetPath Wanderer(RandomStream stream, double end)
    {
        const double SpeedNoise = 0.141;
        var middle = new TargetState(150 + 0.3 * stream.NextNormal(), 150 + 0.3 * stream.NextNormal(), 0, 0.35 * stream.NextNormal(), 0.35 * stream.NextNormal(), 0);
        var states = new TargetState[81];
        states[40] = middle;
        for (var second = 41; second <= 80; second++)
        {
            states[second] = Stepped(states[second - 1], 1, ref stream);
        }

        for (var second = 39; second >= 0; second--)
        {
            states[second] = Stepped(states[second + 1], -1, ref stream);
        }

        return TargetPath.Fly(0, end, states[0], (time, _, _) => states[(int)Math.Round(time) + 1], step: 1);

        static TargetState Stepped(in TargetState state, double step, ref RandomStream stream)
        {
            var (vx, vy) = (state.Vx + SpeedNoise * stream.NextNormal(), state.Vy + SpeedNoise * stream.NextNormal());
            return new(state.X + (state.Vx + vx) / 2 * step, state.Y + (state.Vy + vy) / 2 * step, 0, vx, vy, 0);
        }
    }
}
