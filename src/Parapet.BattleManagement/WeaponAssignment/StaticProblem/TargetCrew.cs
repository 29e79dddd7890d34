namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>Does one thing for every target, on all processors where the problem is large; who does which must not matter to what comes out.</summary>
internal sealed class TargetCrew
{
    private const int PairsForMany = 200_000;

    private readonly int _targets;
    private readonly int _workers;
    private readonly CancellationToken _cancellation;

    public TargetCrew(AssignmentProblem problem, int workers, CancellationToken cancellation) =>
        (_targets, _workers, _cancellation) = (problem.Targets, workers, cancellation);

    /// <summary>One worker for each processor where the problem is large, else one alone.</summary>
    public static TargetCrew For(AssignmentProblem problem, CancellationToken cancellation) =>
        new(problem, (long)problem.Weapons * problem.Targets < PairsForMany ? 1 : Environment.ProcessorCount, cancellation);

    /// <summary>False where it was stopped before the last target.</summary>
    /// <param name="take">Makes what one worker works with.</param>
    /// <param name="work">What to do for a target.</param>
    /// <param name="giveBack">Takes back what a worker worked with.</param>
    public bool ForEach<TTool>(Func<TTool> take, Action<int, TTool> work, Action<TTool> giveBack)
    {
        var next = -1;
        var done = 0;
        if (_workers == 1)
        {
            Work();
        }
        else
        {
            Parallel.For(0, _workers, new ParallelOptions { MaxDegreeOfParallelism = _workers }, _ => Work());
        }

        return done == _targets;

        void Work()
        {
            var tool = take();
            while (!_cancellation.IsCancellationRequested && Interlocked.Increment(ref next) is var target && target < _targets)
            {
                work(target, tool);
                Interlocked.Increment(ref done);
            }

            giveBack(tool);
        }
    }
}
