using System.Collections.Immutable;

namespace Parapet.Catalogue.Reading;

/// <summary>
/// Gathers every problem of every file, so that the user meets them all at once; of one file no more than
/// <see cref="InputLimits.MostProblems"/> and how many there are besides.
/// </summary>
public sealed class Problems
{
    private readonly List<Problem> _kept = [];
    private readonly Dictionary<string, int> _countOf = [];

    /// <summary>All, with those that are only counted.</summary>
    public int Count { get; private set; }

    public bool None => Count == 0;

    /// <summary>Repeated ones are dropped when they are listed.</summary>
    public void Add(Problem problem)
    {
        Count++;
        var count = _countOf.GetValueOrDefault(problem.File) + 1;
        _countOf[problem.File] = count;
        if (count <= InputLimits.MostProblems)
        {
            _kept.Add(problem);
        }
    }

    /// <summary>A problem at a node's own place.</summary>
    public void Add(Node node, string found, string allowed) =>
        Add(new Problem(node.File, node.Line, node.Path, found, allowed));

    /// <summary>By file, then line, each once.</summary>
    public ImmutableArray<Problem> InOrder() =>
        [.. _kept.Distinct().OrderBy(problem => problem.Line).Concat(NotTold()).OrderBy(problem => problem.File, StringComparer.Ordinal)];

    private IEnumerable<Problem> NotTold() =>
        from pair in _countOf
        where pair.Value > InputLimits.MostProblems
        select new Problem(pair.Key, 0, "", $"{pair.Value - InputLimits.MostProblems} problems more", $"the first {InputLimits.MostProblems} are told");
}
