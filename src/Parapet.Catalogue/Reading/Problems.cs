using System.Collections.Immutable;

namespace Parapet.Catalogue.Reading;

/// <summary>Gathers every problem of every file, so that the user meets them all at once.</summary>
public sealed class Problems
{
    private readonly List<Problem> _found = [];

    /// <summary>Repeated ones counted again.</summary>
    public int Count => _found.Count;

    public bool None => _found.Count == 0;

    /// <summary>Repeated ones are dropped when they are listed.</summary>
    public void Add(Problem problem) => _found.Add(problem);

    /// <summary>A problem at a node's own place.</summary>
    public void Add(Node node, string found, string allowed) =>
        _found.Add(new Problem(node.File, node.Line, node.Path, found, allowed));

    /// <summary>By file, then line, each once.</summary>
    public ImmutableArray<Problem> InOrder() =>
        [.. _found.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
}
