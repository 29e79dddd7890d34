using System.Runtime.InteropServices;

namespace Parapet.Questions.Benchmarks;

/// <summary>Processor time of the calling thread: on Linux its own, elsewhere the whole process's.</summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static double Seconds
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return Environment.CpuUsage.TotalTime.TotalSeconds;
            }

            _ = ClockGetTime(ThreadProcessorTime, out var time);
            return time.Seconds + 1e-9 * time.Nanoseconds;
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
