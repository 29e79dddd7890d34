namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>Reads from a terrain profile what the model needs: horizons, effective heights, irregularity [HuffordAlgorithm, section 6].</summary>
internal static class ProfileReading
{
    /// <param name="curvature">Of the effective earth, in 1/m.</param>
    public static PathGeometry Read(TerrainProfile profile, IrregularTerrainSetting setting, double curvature, double surfaceRefractivity)
    {
        var heights = profile.HeightsMetres.AsSpan();
        var spacing = profile.Spacing.Metres;
        var distance = profile.Distance.Metres;
        var (oneHeight, otherHeight) = (setting.TransmitterHeight.Metres, setting.ReceiverHeight.Metres);
        var (one, other) = Horizons(heights, spacing, oneHeight, otherHeight, curvature);
        var isBlocked = one.HorizonDistance < distance;
        var from = Math.Min(15 * oneHeight, 0.1 * one.HorizonDistance);
        var to = distance - Math.Min(15 * otherHeight, 0.1 * other.HorizonDistance);
        var irregularity = Irregularity(heights, spacing, from, to);
        if (one.HorizonDistance + other.HorizonDistance > 1.5 * distance)
        {
            (one, other) = InSight(heights, spacing, from, to, one, other, irregularity, curvature);
        }
        else
        {
            var near = LineFit.Of(heights, spacing, from, 0.9 * one.HorizonDistance).AtStart;
            var far = LineFit.Of(heights, spacing, distance - 0.9 * other.HorizonDistance, to).AtEnd;
            one = one with { EffectiveHeight = oneHeight + Math.Max(heights[0] - near, 0) };
            other = other with { EffectiveHeight = otherHeight + Math.Max(heights[^1] - far, 0) };
        }

        return new(distance, one, other, irregularity, curvature, surfaceRefractivity, IsPointToPoint: true, isBlocked);
    }

    /// <summary>Where both ends see well beyond each other, the horizons are guessed anew from a line through the terrain between.</summary>
    private static (TerrainEnd One, TerrainEnd Other) InSight(
        ReadOnlySpan<double> heights, double spacing, double from, double to, TerrainEnd one, TerrainEnd other, double irregularity, double curvature)
    {
        var line = LineFit.Of(heights, spacing, from, to);
        var oneEffective = one.Height + Math.Max(heights[0] - line.AtStart, 0);
        var otherEffective = other.Height + Math.Max(heights[^1] - line.AtEnd, 0);
        one = TerrainEnd.Guessed(one.Height, oneEffective, irregularity, curvature);
        other = TerrainEnd.Guessed(other.Height, otherEffective, irregularity, curvature);
        var distance = (heights.Length - 1) * spacing;
        var combined = one.HorizonDistance + other.HorizonDistance;
        if (combined > distance)
        {
            return (one, other);
        }

        // The guess would hide the ends from each other though they are in sight: raise both.
        var raise = distance / combined * (distance / combined);
        return (
            TerrainEnd.Guessed(one.Height, oneEffective * raise, irregularity, curvature),
            TerrainEnd.Guessed(other.Height, otherEffective * raise, irregularity, curvature));
    }

    /// <summary>The horizon of each end over the round earth; where they see each other, the other end is the horizon.</summary>
    private static (TerrainEnd One, TerrainEnd Other) Horizons(
        ReadOnlySpan<double> heights, double spacing, double oneHeight, double otherHeight, double curvature)
    {
        var n = heights.Length - 1;
        var distance = n * spacing;
        var (low, high) = (heights[0] + oneHeight, heights[n] + otherHeight);
        var one = new TerrainEnd(oneHeight, oneHeight, distance, (high - low) / distance - distance * curvature / 2);
        var other = new TerrainEnd(otherHeight, otherHeight, distance, (low - high) / distance - distance * curvature / 2);
        for (var i = 1; i < n; i++)
        {
            var (from, left) = (i * spacing, (n - i) * spacing);
            var rise = (heights[i] - low) / from - from * curvature / 2;
            var fall = (heights[i] - high) / left - left * curvature / 2;
            one = rise > one.HorizonAngle ? one with { HorizonAngle = rise, HorizonDistance = from } : one;
            other = fall > other.HorizonAngle ? other with { HorizonAngle = fall, HorizonDistance = left } : other;
        }

        return (one, other);
    }

    /// <summary>
    /// The range between the deciles of the heights about a line through them, corrected for the path's length
    /// [HuffordAlgorithm, section 6]. The stretch is sampled anew at 35 to 245 places.
    /// </summary>
    private static double Irregularity(ReadOnlySpan<double> heights, double spacing, double from, double to)
    {
        var (start, end) = (from / spacing, to / spacing);
        if (end - start < 2)
        {
            return 0;
        }

        var decile = Math.Clamp((int)(0.1 * (end - start + 8)), 4, 25);
        Span<double> samples = new double[10 * decile - 5];
        Resample(heights, start, (end - start) / (samples.Length - 1), samples);
        var line = LineFit.Of(samples, 1, 0, samples.Length - 1);
        var slope = (line.AtEnd - line.AtStart) / (samples.Length - 1);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] -= line.AtStart + i * slope;
        }

        samples.Sort();
        var range = samples[^decile] - samples[decile - 1];
        return range / (1 - 0.8 * Math.Exp(-(to - from) / 50e3));
    }

    private static void Resample(ReadOnlySpan<double> heights, double start, double step, Span<double> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var place = start + i * step;
            var below = Math.Clamp((int)Math.Ceiling(place) - 1, (int)start, heights.Length - 2);
            samples[i] = heights[below + 1] + (heights[below + 1] - heights[below]) * (place - below - 1);
        }
    }
}
