using Parapet.Catalogue.Reading;
using Parapet.Store;

namespace Parapet.Questions.Comparing;

/// <summary>What is another in one run than in another: in their inputs, and in every measure of every option that both have.</summary>
/// <param name="A">The folder of the one.</param>
/// <param name="B">That of the other; differences are A minus B.</param>
public sealed record CompareQuestion(string A, string B)
{
    /// <summary>Compares; null where one of the runs is refused, with every problem added. They may be of different versions, as long as their tables can be read.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public CompareAnswer? Answer(Problems problems, CancellationToken cancellation)
    {
        try
        {
            using var a = ComparedRun.Open(A, problems, cancellation);
            using var b = ComparedRun.Open(B, problems, cancellation);
            return a is null || b is null ? null : CompareAnswer.Of(a, b, cancellation);
        }
        catch (RefusedQueryException exception)
        {
            problems.Add(new($"{A}, {B}", 0, "", exception.Message, "tables that parapet run wrote"));
            return null;
        }
    }
}
