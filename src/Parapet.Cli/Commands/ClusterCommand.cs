using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Clusters;
using Parapet.Questions.Sharding;

namespace Parapet.Cli.Commands;

/// <summary>Gives the shards of a study to a cluster that the user has.</summary>
internal static class ClusterCommand
{
    /// <summary>Where a pod finds the volume of the shards.</summary>
    private const string FolderInPod = "/shards";

    public static Command Create() => new("cluster", "Gives the shards of a study to a cluster: Slurm, Kubernetes or HyperQueue.") { Submit() };

    private static Command Submit()
    {
        var study = new StudyOptions(1);
        var slurm = new Option<bool>("--slurm") { Description = "A job array of Slurm, by sbatch." };
        var kubernetes = new Option<bool>("--kubernetes") { Description = "An Indexed Job of Kubernetes, by kubectl." };
        var queue = new Option<bool>("--hq") { Description = "A task array of HyperQueue, by hq." };
        var count = new Option<int>("--count") { Description = "Parts in all, at most one for each raid (or each campaign) of the study.", Required = true };
        var folder = ShardFolderOption.Create();
        var minutes = new Option<int>("--minutes") { Description = "That a task may take.", DefaultValueFactory = _ => 120 };
        var memory = new Option<int>("--memory") { Description = "Megabytes of each task.", DefaultValueFactory = _ => 1500 };
        var image = new Option<string>("--image") { Description = "For Kubernetes: the container's image, whose entry is the program.", DefaultValueFactory = _ => "parapet" };
        var claim = new Option<string>("--claim") { Description = "For Kubernetes: the claim of the volume that holds the shards.", DefaultValueFactory = _ => "parapet-shards" };
        var writeOnly = new Option<bool>("--write-only") { Description = "Write the job's file and submit nothing." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("submit", Help.WithExamples(
            "Writes a job that runs a study's shards beside where they go, and submits it. Tasks that are killed go on where they were when they are tried again.",
            "parapet cluster submit anatolia --replications 4800 --count 200 --shards shards --slurm",
            "parapet cluster submit anatolia --count 8 --shards shards --kubernetes --image example.org/parapet:0.2.0 --write-only",
            "parapet cluster submit anatolia --count 48 --shards shards --hq --threads 2"));
        study.AddTo(command);
        command.Options.Add(UntilOption.Refused());
        foreach (var option in (Option[])[slurm, kubernetes, queue, count, folder, minutes, memory, image, claim, writeOnly, json])
        {
            command.Options.Add(option);
        }

        foreach (var option in (Option<int>[])[minutes, memory])
        {
            option.Validators.Add(result => NumberArgument.AtLeast(result, 1));
        }

        ImmutableArray<(Option<bool> Option, ClusterKind Kind)> kinds = [(slurm, ClusterKind.Slurm), (kubernetes, ClusterKind.Kubernetes), (queue, ClusterKind.HyperQueue)];
        command.Validators.Add(result => OneOf(result, [.. kinds.Select(kind => kind.Option)]));
        command.SetAction(parsed =>
        {
            var kind = kinds.First(kind => parsed.GetValue(kind.Option)).Kind;
            var shards = Path.GetFullPath(parsed.GetValue(folder)!);
            var run = study.Read(parsed);
            var threads = run.Threads;
            var place = kind == ClusterKind.Kubernetes ? FolderInPod : shards;
            var job = new ClusterJob
            {
                Name = ClusterJob.NameOf(run.Study),
                Command = [.. Program(kind), "shard", .. study.Words(parsed), "--threads", $"{threads}", "--count", $"{parsed.GetValue(count)}", "--shards", place],
                Count = parsed.GetValue(count),
                Folder = place,
                Threads = threads,
                MemoryMegabytes = parsed.GetValue(memory),
                Minutes = parsed.GetValue(minutes),
                Image = parsed.GetValue(image)!,
                Claim = parsed.GetValue(claim)!,
            };
            var question = new ClusterQuestion(new ShardQuestion(run, new(0, job.Count), shards), job, kind) { IsWriteOnly = parsed.GetValue(writeOnly) };
            return Run(question, shards, parsed.GetValue(json));
        });
        return command;
    }

    private static void OneOf(CommandResult result, Option<bool>[] kinds)
    {
        if (kinds.Count(kind => result.GetValue(kind)) != 1)
        {
            result.AddError($"one of {string.Join(", ", kinds.Select(kind => kind.Name))} is needed");
        }
    }

    /// <summary>How a task calls this program: on the same files, or by the entry of its container.</summary>
    private static ImmutableArray<string> Program(ClusterKind kind)
    {
        if (kind == ClusterKind.Kubernetes)
        {
            return ["parapet"];
        }

        var process = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, Path.Combine(AppContext.BaseDirectory, "parapet.dll")] : [process];
    }

    private static int Run(ClusterQuestion question, string folder, bool json)
    {
        var problems = new Problems();
        if (question.Answer(folder, problems) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        Console.WriteLine(json ? answer.ToJson() : Told(answer));
        return ExitCode.Done;
    }

    private static string Told(ClusterAnswer answer) =>
        $"{answer.Shards} shards in {answer.Tasks} tasks: {answer.File}{(answer.Submitted is { } submitted ? $"{Environment.NewLine}{submitted}" : "")}";
}
