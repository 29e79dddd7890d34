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
    public (double Seconds, double Elevation) To(double rangeMetres, double heightMetres) =>
        Find(rangeMetres, heightMetres) is var cell && cell.Post >= 0 ? (Between(_mesh.Seconds, cell), Between(_mesh.Elevations, cell)) : (double.NaN, double.NaN);

    /// <summary>The speed on arrival there, in m/s; NaN where the round does not come.</summary>
    public double SpeedAt(double rangeMetres, double heightMetres) =>
        Find(rangeMetres, heightMetres) is var cell && cell.Post >= 0 ? Between(_mesh.Speeds, cell) : double.NaN;

    /// <summary>The post before a place, and the shares of the way from it to the next; a post below zero where none is.</summary>
    private (int Post, double Far, double Above) Find(double rangeMetres, double heightMetres)
    {
        var across = rangeMetres / _rangeStep;
        var up = Math.Sqrt(Math.Max(0, heightMetres)) / _heightRoot;
        if (!(across < RangeSteps && up < HeightSteps))
        {
            return (-1, 0, 0);
        }

        var (i, j) = ((int)across, (int)up);
        var low = j * j * _heightRoot * _heightRoot;
        var high = (j + 1) * (j + 1) * _heightRoot * _heightRoot;
        return (i * (HeightSteps + 1) + j, across - i, (Math.Max(0, heightMetres) - low) / (high - low));
    }

    private static double Between(double[] values, in (int Post, double Far, double Above) cell)
    {
        var (post, far, above) = cell;
        var beyond = post + HeightSteps + 1;
        return Part(1 - far, Part(1 - above, values[post]) + Part(above, values[post + 1]))
            + Part(far, Part(1 - above, values[beyond]) + Part(above, values[beyond + 1]));
    }

    /// <summary>A post that a round does not reach spoils only the places between it and its neighbours, not those on the grid's own lines.</summary>
    private static double Part(double weight, double value) => weight > 0 ? weight * value : 0;
}
