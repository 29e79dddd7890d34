using System.Globalization;

namespace Parapet.Questions.Benchmarks;

/// <summary>The most memory that the process has held at one time.</summary>
internal static class PeakMemory
{
    private const string Forget = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";
    private const string Label = "VmHWM:";

    /// <summary>Megabytes (a million bytes) since <see cref="Restart"/>, where the system lets it be restarted, else since the process began.</summary>
    public static double Megabytes
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return Environment.WorkingSet / 1e6;
            }

            var line = File.ReadLines(Status).First(line => line.StartsWith(Label, StringComparison.Ordinal));
            return double.Parse(line[Label.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
    }

    /// <summary>Collects what nobody holds any more and counts anew.</summary>
    public static void Restart()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            if (OperatingSystem.IsLinux())
            {
                File.WriteAllText(Forget, "5");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The peak then is that of the process, which is never too small.
        }
    }
}
