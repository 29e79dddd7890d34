using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Recording;

/// <summary>
/// Who listens to a run, and how often it is told what changes all the time. Whatever is chosen here, no bit of the run
/// changes.
/// </summary>
/// <param name="Recorder">Hears the run.</param>
public sealed record Watch(IRecorder Recorder)
{
    /// <summary>Nobody listens.</summary>
    public static Watch Nobody { get; } = new(NoRecorder.Instance);

    /// <summary>From one sample of every post's picture to the next.</summary>
    public Duration PictureEvery { get; init; } = Duration.FromSeconds(30);

    /// <summary>From one sample of what flies and who jams whom to the next.</summary>
    public Duration TruthEvery { get; init; } = Duration.FromSeconds(5);

    /// <summary>From one look at who could see what to the next: the resolution of sights gained and lost.</summary>
    public Duration SightEvery { get; init; } = Duration.FromSeconds(1);

    /// <summary>What the run is called, for a record that is to stand by itself.</summary>
    public RunDeclared? Run { get; init; }
}
