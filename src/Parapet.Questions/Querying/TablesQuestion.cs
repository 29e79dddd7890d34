using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Querying;

/// <summary>What tables a run has, and what they hold.</summary>
/// <param name="Run">The folder that a run wrote.</param>
public sealed record TablesQuestion(string Run)
{
    /// <summary>The tables; null where the run is refused, with every problem added.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public TablesAnswer? Answer(Problems problems, CancellationToken cancellation)
    {
        using var store = RunTables.Open(Run, problems);
        return store is null ? null : TablesAnswer.Of(store, cancellation);
    }
}
