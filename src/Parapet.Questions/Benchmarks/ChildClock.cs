using System.Runtime.InteropServices;

namespace Parapet.Questions.Benchmarks;

/// <summary>Processor time of the processes that this one has started and that have ended; not a number but on Linux.</summary>
internal static class ChildClock
{
    private const int Children = -1;

    public static double Seconds => OperatingSystem.IsLinux() && GetUsage(Children, out var usage) == 0
        ? usage.UserSeconds + usage.SystemSeconds + 1e-6 * (usage.UserMicroseconds + usage.SystemMicroseconds)
        : double.NaN;

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int whose, out Usage usage);

    /// <summary>The head of what the system tells, in as much room as it takes for all of it.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct Usage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
    }
}
