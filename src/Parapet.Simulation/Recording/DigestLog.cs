using System.Collections.Immutable;
using Parapet.Simulation.Stages;

namespace Parapet.Simulation.Recording;

/// <summary>The digests of every stage at the end of every step of one scenario minute.</summary>
public sealed class DigestLog
{
    private static readonly int StageCount = Enum.GetValues<Stage>().Length;

    private readonly StageDigest[] _running = new StageDigest[StageCount];
    private readonly List<ulong> _steps = [];

    public ref StageDigest this[Stage stage] => ref _running[(int)stage];

    /// <summary>Closes every step before <paramref name="now"/>.</summary>
    public void AdvanceTo(Instant now)
    {
        while (_steps.Count / StageCount < (long)(now.Seconds / 60))
        {
            Close();
        }
    }

    public void Close()
    {
        foreach (ref readonly var digest in _running.AsSpan())
        {
            _steps.Add(digest.Value);
        }
    }

    public ImmutableArray<ulong> Snapshot() => [.. _steps];

    /// <summary>The first difference between two runs, in words; null where they agree.</summary>
    public static string? FirstDifference(ImmutableArray<ulong> first, ImmutableArray<ulong> second)
    {
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
        {
            if (first[i] != second[i])
            {
                return $"stage {(Stage)(i % StageCount)} in minute {i / StageCount}";
            }
        }

        return first.Length == second.Length ? null : $"the length of the run ({first.Length / StageCount} and {second.Length / StageCount} minutes)";
    }
}
