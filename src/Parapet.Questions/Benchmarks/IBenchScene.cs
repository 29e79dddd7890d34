using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Benchmarks;

/// <summary>Something to time.</summary>
internal interface IBenchScene
{
    string Name { get; }

    /// <summary>What it is, and what is timed, for who reads the figures.</summary>
    string Meaning { get; }

    /// <summary>Options of the command that change it, beside the number of turns.</summary>
    ImmutableArray<string> Options { get; }

    /// <summary>How often <see cref="Measure"/> tells that it has got on.</summary>
    int Steps(BenchQuestion question);

    /// <param name="question">What is asked.</param>
    /// <param name="problems">Takes what keeps it from being measured.</param>
    /// <param name="step">Told after each step.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation);
}
