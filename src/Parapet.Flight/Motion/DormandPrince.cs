using Parapet.Flight.Targets;

namespace Parapet.Flight.Motion;

/// <summary>
/// The embedded Runge-Kutta method of orders 5 and 4 of Dormand and Prince [Dormand1980], with steps chosen by its own
/// estimate of the error and a fourth-order polynomial inside each step [Hairer1993, sec. II.5 and II.6]. For flights
/// whose accuracy matters more than their speed; the runs use fixed steps (<see cref="FallingBody"/>).
/// </summary>
/// <param name="acceleration">Smooth between <paramref name="seconds"/> and every limit given to <see cref="Step"/>.</param>
/// <param name="toleranceMetres">Error allowed to one step in each coordinate; a hundredth of it per second in velocity.</param>
public sealed class DormandPrince<TAcceleration>(TAcceleration acceleration, double toleranceMetres, double seconds, TargetState state)
    where TAcceleration : IAcceleration
{
    private const int Size = 6;
    private const int Stages = 7;
    private const double VelocityTolerance = 0.01;

    /// <summary>Row by row: what each stage adds of the slopes before it. The last row is the fifth-order solution.</summary>
    private static readonly double[][] Weights =
    [
        [],
        [1 / 5.0],
        [3 / 40.0, 9 / 40.0],
        [44 / 45.0, -56 / 15.0, 32 / 9.0],
        [19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0],
        [9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0],
        [35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0],
    ];

    private static readonly double[] Nodes = [0, 1 / 5.0, 3 / 10.0, 4 / 5.0, 8 / 9.0, 1, 1];

    /// <summary>Fifth less fourth order.</summary>
    private static readonly double[] Errors = [71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0];

    private static readonly double[] Dense =
    [
        -12715105075 / 11282082432.0, 0, 87487479700 / 32700410799.0, -10690763975 / 1880347072.0,
        701980252875 / 199316789632.0, -1453857185 / 822651844.0, 69997945 / 29380423.0,
    ];

    private readonly double[][] _slopes = [.. Enumerable.Range(0, Stages).Select(_ => new double[Size])];
    private readonly double[] _from = Pack(state);
    private readonly double[] _to = Pack(state);
    private readonly double[] _trial = new double[Size];
    private double _length;
    private double _next;
    private bool _hasFirstSlope;

    /// <summary>The moment reached.</summary>
    public double Seconds { get; private set; } = seconds;

    /// <summary>When the last step began.</summary>
    public double StepBegan => Seconds - _length;

    public TargetState State => Unpack(_to);

    /// <summary>Steps taken, without those that were tried and found too long.</summary>
    public int Steps { get; private set; }

    /// <summary>Takes one step, as long as the tolerance allows and no further than a moment after <see cref="Seconds"/>.</summary>
    public void Step(double until)
    {
        var left = until - Seconds;
        var length = Math.Min(_next > 0 ? _next : Math.Min(1, left), left);
        _to.CopyTo(_from, 0);
        if (_hasFirstSlope)
        {
            (_slopes[0], _slopes[^1]) = (_slopes[^1], _slopes[0]);
        }
        else
        {
            Slope(Seconds, _from, _slopes[0]);
            _hasFirstSlope = true;
        }

        while (true)
        {
            var error = Try(length);
            var factor = Math.Clamp(0.9 * Math.Pow(Math.Max(error, 1e-10), -0.2), 0.2, 5);
            if (error <= 1)
            {
                (_length, _next) = (length, length * factor);
                Seconds = length == left ? until : Seconds + length;
                Steps++;
                return;
            }

            length *= factor;
        }
    }

    /// <summary>The state at a moment of the last step.</summary>
    public TargetState At(double seconds)
    {
        var share = (seconds - StepBegan) / _length;
        Span<double> state = stackalloc double[Size];
        for (var i = 0; i < Size; i++)
        {
            var bend = 0.0;
            for (var stage = 0; stage < Stages; stage++)
            {
                bend += Dense[stage] * _slopes[stage][i];
            }

            var way = _to[i] - _from[i];
            var leaving = _length * _slopes[0][i] - way;
            var arriving = way - _length * _slopes[^1][i] - leaving;
            state[i] = _from[i] + share * (way + (1 - share) * (leaving + share * (arriving + (1 - share) * _length * bend)));
        }

        return Unpack(state);
    }

    /// <summary>Leaves the fifth-order solution in <see cref="_to"/>; returns the error over what is allowed.</summary>
    private double Try(double length)
    {
        for (var stage = 1; stage < Stages; stage++)
        {
            var weights = Weights[stage];
            for (var i = 0; i < Size; i++)
            {
                var sum = 0.0;
                for (var before = 0; before < stage; before++)
                {
                    sum += weights[before] * _slopes[before][i];
                }

                _trial[i] = _from[i] + length * sum;
            }

            Slope(Seconds + Nodes[stage] * length, _trial, _slopes[stage]);
        }

        _trial.CopyTo(_to, 0);
        var squares = 0.0;
        for (var i = 0; i < Size; i++)
        {
            var error = 0.0;
            for (var stage = 0; stage < Stages; stage++)
            {
                error += Errors[stage] * _slopes[stage][i];
            }

            var share = length * error / (i < 3 ? toleranceMetres : VelocityTolerance * toleranceMetres);
            squares += share * share;
        }

        return Math.Sqrt(squares / Size);
    }

    private void Slope(double time, double[] state, double[] slope)
    {
        var whole = Unpack(state);
        var pull = acceleration.At(time, whole.Position, whole.Velocity);
        (slope[0], slope[1], slope[2]) = (state[3], state[4], state[5]);
        (slope[3], slope[4], slope[5]) = (pull.X, pull.Y, pull.Z);
    }

    private static double[] Pack(in TargetState state) =>
        [state.Position.X, state.Position.Y, state.Position.Z, state.Velocity.X, state.Velocity.Y, state.Velocity.Z];

    private static TargetState Unpack(ReadOnlySpan<double> state) => new(new(state[0], state[1], state[2]), new(state[3], state[4], state[5]));
}
