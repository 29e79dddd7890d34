namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>For every pair, what one round adds to the exponent that a target's value falls by: <c>-ln q_ij</c>, target by target.</summary>
internal sealed class SurvivalLogs
{
    // A round surer than this is taken as this sure; that moves a bound by less than 1e-12 of the value.
    private const double LeastSurvival = 1e-12;

    private readonly int _weapons;
    private readonly double[] _logs;
    private readonly double[] _least;
    private readonly double[] _greatest;

    private SurvivalLogs(AssignmentProblem problem)
    {
        _weapons = problem.Weapons;
        _logs = new double[problem.Weapons * problem.Targets];
        _least = new double[problem.Targets];
        _greatest = new double[problem.Targets];
    }

    /// <summary>Null where the crew was stopped.</summary>
    public static SurvivalLogs? Of(AssignmentProblem problem, TargetCrew crew)
    {
        var logs = new SurvivalLogs(problem);
        return crew.ForEach(static () => 0, (target, _) => logs.Fill(problem.SurvivalsOf(target), target), static _ => { }) ? logs : null;
    }

    /// <summary>By weapon, none negative.</summary>
    public ReadOnlySpan<double> Of(int target) => _logs.AsSpan(target * _weapons, _weapons);

    /// <summary>Of any weapon at the target.</summary>
    public double LeastOf(int target) => _least[target];

    /// <summary>Of any weapon at the target.</summary>
    public double GreatestOf(int target) => _greatest[target];

    private void Fill(ReadOnlySpan<double> survivals, int target)
    {
        var logs = _logs.AsSpan(target * _weapons, _weapons);
        var (least, greatest) = (double.PositiveInfinity, 0.0);
        for (var weapon = 0; weapon < survivals.Length; weapon++)
        {
            var log = -Math.Log(Math.Max(LeastSurvival, survivals[weapon]));
            logs[weapon] = log;
            (least, greatest) = (Math.Min(least, log), Math.Max(greatest, log));
        }

        (_least[target], _greatest[target]) = (least, greatest);
    }
}
