namespace Parapet.Flight.Interceptors;

/// <summary>The launch elevation and time of the quickest fly-out of a type to a place, bilinear over a grid.</summary>
internal sealed class LaunchTable
{
    private const int RangeSteps = 80;
    private const int HeightSteps = 50;

    private readonly double _rangeStep;
    private readonly double _heightRoot;
    private readonly FlyOutMesh _mesh;

    public LaunchTable(FlyOutFan fan, InterceptorDescription round)
    {
        _rangeStep = Math.Max(1, Length.Max(round.AgainstAircraft.MaximumRange, round.AgainstBallistic.MaximumRange).Metres) / RangeSteps;
        _heightRoot = Math.Sqrt(Math.Max(1, Length.Max(round.AgainstAircraft.MaximumHeight, round.AgainstBallistic.MaximumHeight).Metres)) / HeightSteps;
        var ranges = new double[RangeSteps + 1];
        var heights = new double[HeightSteps + 1];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = i * _rangeStep;
        }

        for (var i = 0; i < heights.Length; i++)
        {
            // Evenly spaced by their roots: closer where the low matter.
            heights[i] = i * i * _heightRoot * _heightRoot;
        }

        _mesh = new(ranges, heights);
        fan.Cover(_mesh);
    }

    /// <summary>Time in seconds and launch elevation in radians; both NaN where the round does not come.</summary>
    public (double Seconds, double Elevation) To(double rangeMetres, double heightMetres)
    {
        var across = rangeMetres / _rangeStep;
        var up = Math.Sqrt(Math.Max(0, heightMetres)) / _heightRoot;
        if (!(across < RangeSteps && up < HeightSteps))
        {
            return (double.NaN, double.NaN);
        }

        var (i, j) = ((int)across, (int)up);
        var low = j * j * _heightRoot * _heightRoot;
        var high = (j + 1) * (j + 1) * _heightRoot * _heightRoot;
        var (far, above) = (across - i, (Math.Max(0, heightMetres) - low) / (high - low));
        var post = i * (HeightSteps + 1) + j;
        return (Between(_mesh.Seconds, post, far, above), Between(_mesh.Elevations, post, far, above));
    }

    private static double Between(double[] values, int post, double far, double above)
    {
        var beyond = post + HeightSteps + 1;
        return Part(1 - far, Part(1 - above, values[post]) + Part(above, values[post + 1]))
            + Part(far, Part(1 - above, values[beyond]) + Part(above, values[beyond + 1]));
    }

    /// <summary>A post that a round does not reach spoils only the places between it and its neighbours, not those on the grid's own lines.</summary>
    private static double Part(double weight, double value) => weight > 0 ? weight * value : 0;
}
