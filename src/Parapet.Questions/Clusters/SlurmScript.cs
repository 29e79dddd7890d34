using System.Globalization;

namespace Parapet.Questions.Clusters;

/// <summary>A job array for sbatch. Where the cluster takes fewer tasks than there are shards, each task runs several, one after another.</summary>
internal static class SlurmScript
{
    /// <param name="tasks">Of the array, at most the job's count.</param>
    public static string Of(ClusterJob job, int tasks) => string.Create(CultureInfo.InvariantCulture, $"""
        #!/bin/sh
        #SBATCH --job-name={job.Name}
        #SBATCH --array=0-{tasks - 1}
        #SBATCH --cpus-per-task={job.Threads}
        #SBATCH --mem={job.MemoryMegabytes}M
        #SBATCH --time={job.Minutes}
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --output="{Pattern(Path.Combine(job.Folder, "logs"))}/task-%a.log"

        # A task that is killed or put back into the queue goes on where it was; a shard that is there is left as it is.
        index=$SLURM_ARRAY_TASK_ID
        while [ "$index" -lt {job.Count} ]; do
            {job.ShellCommand} --index "$index" || exit
            index=$((index + {tasks}))
        done

        """).ReplaceLineEndings("\n");

    /// <summary>A path in the place of a pattern: a sign that stands for something is doubled.</summary>
    private static string Pattern(string path) => path.Replace("%", "%%", StringComparison.Ordinal);
}
