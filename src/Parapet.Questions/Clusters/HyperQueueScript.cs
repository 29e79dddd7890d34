using System.Globalization;

namespace Parapet.Questions.Clusters;

/// <summary>A script that submits a task array to HyperQueue.</summary>
internal static class HyperQueueScript
{
    private const int Crashes = 6;

    public static string Of(ClusterJob job) => string.Create(CultureInfo.InvariantCulture, $"""
        #!/bin/sh
        exec hq submit --name {job.Name} --array 0-{job.Count - 1} --cpus {job.Threads} --time-limit {job.Minutes * 60}s --crash-limit {Crashes} -- \
            sh -c {ClusterJob.Quoted($"exec {job.ShellCommand} --index \"$HQ_TASK_ID\"")}

        """).ReplaceLineEndings("\n");
}
