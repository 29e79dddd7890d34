using Parapet.Foundation.Randomness;

namespace Parapet.TrackingCases;

/// <summary>Draws what the sensors of a case report. Each scan has streams of its own, so a further target or scan changes no other plot.</summary>
public static class PlotDrawing
{
    /// <summary>The scans, by their clock's time and then the sensor.</summary>
    public static IReadOnlyList<Scan> Scans(TrackingCase drawn)
    {
        if (drawn.Plane is { } plane)
        {
            return [.. Enumerable.Range(0, (int)drawn.Duration + 1).Select(second => new Scan(second, 1, PlanePlots(drawn, plane, second)))];
        }

        return
        [
            .. from sensor in drawn.Sensors
               from index in Enumerable.Range(0, (int)Math.Floor((drawn.Duration - sensor.Offset) / sensor.Period + 1e-9) + 1)
               let time = Math.Round(sensor.Offset + index * sensor.Period, 3)
               orderby time, sensor.Id
               select new Scan(time, sensor.Id, Plots(drawn, sensor, index, time)),
        ];
    }

    private static List<Plot> Plots(TrackingCase drawn, Sensor sensor, int index, double time)
    {
        var source = drawn.Source;
        List<Plot> plots = [];
        for (var target = 0; target < drawn.Targets.Count; target++)
        {
            // A clock that is fast reports what was seen before.
            if (drawn.Targets[target].At(time - sensor.Bias.Clock) is { } state
                && Measured(sensor, state) is { } seen
                && source.Stream(Purpose.Detection, target, sensor.Id, index).NextBernoulli(sensor.DetectionProbability))
            {
                plots.Add(new(time, sensor.Id, Noisy(seen, sensor, source.Stream(Purpose.Measurement, target, sensor.Id, index)), target));
            }
        }

        if (sensor.Cell is not null)
        {
            PlotMerging.Merge(plots, sensor);
        }

        var stream = source.Stream(Purpose.FalseAlarm, sensor.Id, occasion: index);
        var count = stream.NextPoisson(sensor.ClutterPerScan);
        for (var i = 0; i < count; i++)
        {
            double[] values =
            [
                stream.NextUniform(sensor.LeastRange, sensor.GreatestRange),
                stream.NextUniform(0, 2 * Math.PI),
                stream.NextUniform(sensor.LeastElevation, sensor.GreatestElevation),
                stream.NextUniform(-sensor.GreatestRangeRate, sensor.GreatestRangeRate),
            ];
            plots.Add(new(time, sensor.Id, values, -1));
        }

        return Shuffled(plots, ref stream);
    }

    /// <summary>Range, azimuth, elevation and range-rate without error; null outside the field of view.</summary>
    private static double[]? Measured(Sensor sensor, in TargetState state)
    {
        var (x, y, z) = (state.X - sensor.Position.X, state.Y - sensor.Position.Y, state.Z - sensor.Position.Z);
        var range = Math.Sqrt(x * x + y * y + z * z);
        var elevation = Math.Atan2(z, Math.Sqrt(x * x + y * y));
        var isSeen = range >= sensor.LeastRange && range <= sensor.GreatestRange
            && elevation >= sensor.LeastElevation && elevation <= sensor.GreatestElevation;
        return isSeen ? [range, Math.Atan2(x, y), elevation, (x * state.Vx + y * state.Vy + z * state.Vz) / range] : null;
    }

    private static double[] Noisy(double[] seen, Sensor sensor, RandomStream stream)
    {
        var azimuth = seen[1] + sensor.Bias.Azimuth + sensor.SigmaAzimuth * stream.NextNormal();
        return
        [
            seen[0] + sensor.Bias.Range + sensor.SigmaRange * stream.NextNormal(),
            azimuth - 2 * Math.PI * Math.Floor(azimuth / (2 * Math.PI)),
            seen[2] + sensor.SigmaElevation * stream.NextNormal(),
            seen[3] + sensor.SigmaRangeRate * stream.NextNormal(),
        ];
    }

    private static List<Plot> PlanePlots(TrackingCase drawn, PlaneSensor plane, int second)
    {
        var source = drawn.Source;
        List<Plot> plots = [];
        for (var target = 0; target < drawn.Targets.Count; target++)
        {
            var noise = source.Stream(Purpose.Measurement, target, 1, second);
            if (drawn.Targets[target].At(second) is { } state
                && source.Stream(Purpose.Detection, target, 1, second).NextBernoulli(plane.DetectionProbability))
            {
                plots.Add(new(second, 1, [state.X + plane.Sigma * noise.NextNormal(), state.Y + plane.Sigma * noise.NextNormal()], target));
            }
        }

        var stream = source.Stream(Purpose.FalseAlarm, 1, occasion: second);
        var count = stream.NextPoisson(plane.ClutterPerScan);
        for (var i = 0; i < count; i++)
        {
            plots.Add(new(second, 1, [stream.NextUniform(0, plane.Side), stream.NextUniform(0, plane.Side)], -1));
        }

        return Shuffled(plots, ref stream);
    }

    private static List<Plot> Shuffled(List<Plot> plots, ref RandomStream stream)
    {
        for (var i = plots.Count - 1; i > 0; i--)
        {
            var other = stream.NextIndex(i + 1);
            (plots[i], plots[other]) = (plots[other], plots[i]);
        }

        return plots;
    }
}
