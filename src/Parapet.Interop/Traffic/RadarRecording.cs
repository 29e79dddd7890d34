using System.Collections.Immutable;
using Parapet.Interop.Asterix.Recordings;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Traffic;

/// <summary>Plots of radars and their north marks, from a recording of ASTERIX in any container: categories 048 and 034, or 001 and 002 before them.</summary>
public sealed record RadarRecording
{
    /// <summary>Of all radars together: some 400 MB.</summary>
    public const int MostPlots = 5_000_000;

    /// <summary>How the recording keeps what was sent; unknown where it is none.</summary>
    public required Container Container { get; init; }

    /// <summary>Each that tells of itself or of a target, by its codes.</summary>
    public required ImmutableArray<RecordedRadar> Radars { get; init; }

    /// <summary>Records of other categories, each with how many there are.</summary>
    public required ImmutableArray<(int Category, long Records)> Others { get; init; }

    /// <summary>Reports of targets without a time, a range and a bearing, of test targets and of monitors on the ground, and of 001 those of a radar that tells its plots as 048 too: left out.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Plots that the recording told before, as a capture of two interfaces does: left out too.</summary>
    public required long Repeated { get; init; }

    /// <summary>How many places of the recording could not be read.</summary>
    public required long Faults { get; init; }

    /// <summary>The first of these.</summary>
    public required ImmutableArray<StreamFault> First { get; init; }

    /// <summary>Whether it holds more than <see cref="MostPlots"/>, of which the first were read.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Reads to the end of the stream.</summary>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static RadarRecording Read(Stream stream, CancellationToken cancellation = default)
    {
        var reader = new RecordingReader(stream);
        var taken = new RadarBook();
        while (!taken.IsFull && reader.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            taken.Take(reader.Record, reader.Time);
        }

        return new()
        {
            Container = reader.Container,
            Radars = taken.Radars(),
            Others = [.. reader.Categories.Where(count => count.Category is not (1 or 2 or 34 or 48)).Select(count => (count.Category, count.Records))],
            LeftOut = taken.LeftOut + taken.EarlierOfBoth,
            Repeated = taken.Repeated,
            Faults = reader.Faults.Count,
            First = reader.Faults.Listed,
            IsCut = taken.IsFull,
        };
    }
}
