using System.Diagnostics;
using System.Globalization;

namespace Parapet.Cli;

/// <summary>The progress of long work as lines, for where there is no terminal. Short work says nothing.</summary>
/// <param name="title">What is done.</param>
/// <param name="elapsed">Since the work began.</param>
internal sealed class ProgressLines(string title, TextWriter output, Func<TimeSpan> elapsed)
{
    private static readonly TimeSpan s_apart = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private TimeSpan _next = s_apart;

    /// <summary>For work that begins now.</summary>
    public static ProgressLines Begin(string title, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        return new(title, output, () => Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Told by any thread, at any rate; a line every twenty seconds at most.</summary>
    /// <param name="share">That is done, from 0 to 1.</param>
    public void Tell(double share)
    {
        lock (_lock)
        {
            var now = elapsed();
            if (now < _next)
            {
                return;
            }

            _next = now + s_apart;
            var left = share > 0 ? $", about {Seconds(now * (1 / share - 1))} left" : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {100 * share:0} % after {Seconds(now)}{left}"));
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
}
