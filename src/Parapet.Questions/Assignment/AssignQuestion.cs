using System.Diagnostics;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Assignment;

/// <summary>Which weapon fires at which target so that the least value is left.</summary>
/// <param name="File">The problem: <c>m n mu</c>, then n target values, then <c>i j p</c> for every weapon i and target j from 0.</param>
public sealed record AssignQuestion(string File)
{
    public AssignSolver Solver { get; init; } = AssignSolver.Exact;

    /// <summary>The share of the value within which the exact solver proves its plan best, in [0, 1].</summary>
    public required Ratio Gap { get; init; }

    /// <summary>After which the search stops with the best plan and bound so far; the reading of the file counts.</summary>
    public required Duration Limit { get; init; }

    /// <summary>The plan; null where the problems hold any in the end, with every one of the file added.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Ends the search with the best plan so far.</param>
    public AssignAnswer? Answer(Problems problems, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(TimeSpan.FromSeconds(Limit.Seconds));
        if (Read(problems, stop.Token) is not { } problem || !problems.None)
        {
            return null;
        }

        var clock = Stopwatch.StartNew();
        var found = Solver == AssignSolver.Fast ? FastAssignment.Solve(problem, stop.Token) : ExactAssignment.Solve(problem, Gap.Value, stop.Token);
        return new()
        {
            File = File,
            Solver = Solver,
            Weapons = problem.Weapons,
            Targets = problem.Targets,
            Value = found.Value,
            Bound = found.Bound,
            Grain = found.Grain,
            Gap = Ratio.Of(found.Gap),
            Seconds = clock.Elapsed.TotalSeconds,
            Nodes = found.Nodes,
            Finished = found.Finished,
            Assignment = found.Plan,
        };
    }

    private AssignmentProblem? Read(Problems problems, CancellationToken stop)
    {
        try
        {
            return AssignmentFile.Read(File, problems, stop);
        }
        catch (OperationCanceledException)
        {
            problems.Add(new(File, 0, "", "stopped while it was read: no plan was found", "a longer time"));
            return null;
        }
    }
}
