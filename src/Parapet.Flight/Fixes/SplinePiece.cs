namespace Parapet.Flight.Fixes;

/// <summary>
/// The polynomial of the fifth degree between two nodes that meets value, speed and acceleration of both: of all motions between
/// them that with the least jerk [deBoor2001, ch. XIV].
/// </summary>
internal readonly struct SplinePiece
{
    private readonly SplineNode _from;
    private readonly double _third;
    private readonly double _fourth;
    private readonly double _fifth;
    private readonly double _seconds;

    /// <param name="from">At the beginning.</param>
    /// <param name="to">At the end.</param>
    /// <param name="seconds">Between the two, above zero.</param>
    public SplinePiece(in SplineNode from, in SplineNode to, double seconds)
    {
        var square = seconds * seconds;
        var place = to.Place - from.Place - seconds * (from.Speed + seconds / 2 * from.Acceleration);
        var speed = to.Speed - from.Speed - seconds * from.Acceleration;
        var acceleration = to.Acceleration - from.Acceleration;
        (_from, _seconds) = (from, seconds);
        _third = (10 * place / seconds - 4 * speed + seconds / 2 * acceleration) / square;
        _fourth = (-15 * place / seconds + 7 * speed - seconds * acceleration) / (square * seconds);
        _fifth = (6 * place / seconds - 3 * speed + seconds / 2 * acceleration) / (square * square);
    }

    /// <summary>The greatest fourth derivative, which runs evenly from end to end; in m/s4.</summary>
    public double GreatestSnap => 24 * Math.Max(Math.Abs(_fourth), Math.Abs(_fourth + 5 * _fifth * _seconds));

    /// <summary>Value, speed and acceleration some seconds after the beginning.</summary>
    public SplineNode After(double seconds)
    {
        var cubic = _third + seconds * (_fourth + seconds * _fifth);
        var slope = 3 * _third + seconds * (4 * _fourth + seconds * 5 * _fifth);
        var curve = 6 * _third + seconds * (12 * _fourth + seconds * 20 * _fifth);
        return new(
            _from.Place + seconds * (_from.Speed + seconds * (_from.Acceleration / 2 + seconds * cubic)),
            _from.Speed + seconds * (_from.Acceleration + seconds * slope),
            _from.Acceleration + seconds * curve);
    }
}
