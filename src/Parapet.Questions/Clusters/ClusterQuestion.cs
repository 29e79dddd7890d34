using Parapet.Catalogue.Reading;
using Parapet.Questions.Sharding;

namespace Parapet.Questions.Clusters;

/// <summary>A study's shards as a job of a cluster: written to a file beside them, and submitted.</summary>
/// <param name="Shards">Any shard of the study; its count is the number of all.</param>
/// <param name="Job">But for what the cluster's own limits say.</param>
public sealed record ClusterQuestion(ShardQuestion Shards, ClusterJob Job, ClusterKind Kind)
{
    /// <summary>Whether the file is written and nothing submitted.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>Checks the study as a shard would, writes the job and submits it; null where the problems hold any in the end.</summary>
    /// <param name="folder">Where the job's file goes.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public ClusterAnswer? Answer(string folder, Problems problems)
    {
        if (Shards.Prepare(problems) is null)
        {
            return null;
        }

        var tasks = Kind == ClusterKind.Slurm ? Math.Min(Job.Count, SlurmLimits.MostTasks() ?? Job.Count) : Job.Count;
        var file = Path.Combine(folder, Kind switch { ClusterKind.Slurm => "job.slurm", ClusterKind.Kubernetes => "job.yaml", _ => "job.sh" });
        if (!TryWrite(file, Text(tasks), problems))
        {
            return null;
        }

        var answer = new ClusterAnswer { File = file, Shards = Job.Count, Tasks = tasks, Submitted = null };
        return IsWriteOnly ? answer : Submitted(answer, problems);
    }

    private string Text(int tasks) => Kind switch
    {
        ClusterKind.Slurm => SlurmScript.Of(Job, tasks),
        ClusterKind.Kubernetes => KubernetesManifest.Of(Job),
        _ => HyperQueueScript.Of(Job),
    };

    private ClusterAnswer? Submitted(ClusterAnswer answer, Problems problems)
    {
        var (program, arguments) = Kind switch
        {
            ClusterKind.Slurm => ("sbatch", (string[])[answer.File]),
            ClusterKind.Kubernetes => ("kubectl", ["apply", "-f", answer.File]),
            _ => ("sh", [answer.File]),
        };
        var told = OtherProgram.Call(program, arguments);
        if (told is { IsDone: true } done)
        {
            return answer with { Submitted = done.Output };
        }

        problems.Add(new(answer.File, 0, "", told is null ? $"written, but there is no {program} here" : $"written, but {program} refused it: {told.Value.Output}", "a cluster that takes it; --write-only writes the file alone"));
        return null;
    }

    private static bool TryWrite(string file, string text, Problems problems)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file)!, "logs"));
            var part = file + ".part";
            File.WriteAllText(part, text);
            File.Move(part, file, overwrite: true);
            return true;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            problems.Add(new(file, 0, "", RegularFile.WhyUnwritten(exception), "a folder that can be written"));
            return false;
        }
    }
}
