using System.Diagnostics;
using Parapet.Questions.Clusters;
using YamlDotNet.RepresentationModel;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Clusters;

public sealed class ClusterJobTests
{
    private static readonly ClusterJob Job = new()
    {
        Name = "parapet-anatolia",
        Command = ["echo", "a b", "it's", "$HOME", "--with", "full-links"],
        Count = 7,
        Folder = "/tmp/my shards",
        Threads = 2,
        MemoryMegabytes = 1500,
        Minutes = 90,
    };

    [Theory]
    [InlineData("anatolia", "parapet-anatolia")]
    [InlineData("studies/My Study/", "parapet-my-study")]
    [InlineData("/data/Zwölf_Tage.yaml", "parapet-zw-lf-tage")]
    [InlineData("___", "parapet")]
    public void A_job_has_a_name_that_every_cluster_takes(string study, string name) => Assert.Equal(name, ClusterJob.NameOf(study));

    [Theory]
    [InlineData(7)]
    [InlineData(3)]
    [InlineData(1)]
    public void The_tasks_of_an_array_run_every_shard_once_with_every_word_whole(int tasks)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var script = SlurmScript.Of(Job, tasks);
        var lines = Enumerable.Range(0, tasks).SelectMany(task => Shell(script, ("SLURM_ARRAY_TASK_ID", $"{task}")));
        Assert.Equal(
            Enumerable.Range(0, 7).Select(index => $"a b it's $HOME --with full-links --index {index}"),
            lines.OrderBy(line => line, StringComparer.Ordinal));
        Assert.Contains($"#SBATCH --array=0-{tasks - 1}\n", script, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --requeue\n", script, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_ends_with_the_code_of_its_shard()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var script = SlurmScript.Of(Job with { Command = ["sh", "-c", "exit 130"] }, 3);
        Assert.Equal(130, Ended(script, ("SLURM_ARRAY_TASK_ID", "0")).ExitCode);
    }

    [Fact]
    public void A_manifest_runs_every_index_and_gives_up_one_that_no_second_try_mends()
    {
        var job = Manifest(Job with { Folder = "/shards" });
        Assert.Equal("batch/v1", job["apiVersion"].ToString());
        Assert.Equal("Indexed", job["spec"]["completionMode"].ToString());
        Assert.Equal("7", job["spec"]["completions"].ToString());
        var rules = job["spec"]["podFailurePolicy"]["rules"];
        Assert.Equal("FailIndex", rules[0]["action"].ToString());
        Assert.Equal("2", rules[0]["onExitCodes"]["values"][0].ToString());
        Assert.Equal("DisruptionTarget", rules[1]["onPodConditions"][0]["type"].ToString());
        var pod = job["spec"]["template"]["spec"];
        Assert.Equal("Never", pod["restartPolicy"].ToString());
        Assert.Equal("5400", pod["activeDeadlineSeconds"].ToString());
        var shard = pod["containers"][0];
        Assert.Equal(rules[0]["onExitCodes"]["containerName"].ToString(), shard["name"].ToString());
        Assert.Equal(
            [.. Job.Command, "--index", "$(JOB_COMPLETION_INDEX)"],
            ((YamlSequenceNode)shard["command"]).Select(word => word.ToString()));
        Assert.Equal("1500Mi", shard["resources"]["limits"]["memory"].ToString());
        Assert.Equal(pod["volumes"][0]["name"].ToString(), shard["volumeMounts"][0]["name"].ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void A_manifest_is_what_the_schema_of_a_job_takes(int count) =>
        Assert.Empty(JobSchema.Wrong(Manifest(Job with { Count = count, Name = ClusterJob.NameOf(new string('s', 80)), Image = "example.org/parapet:0.2.0", Folder = "/shards" })));

    [Theory]
    [InlineData("restartPolicy: Never", "restartPolicy: Always")]
    [InlineData("completions: 7", "completions: \"7\"")]
    [InlineData("status: \"True\"", "status: True")]
    [InlineData("backoffLimitPerIndex", "backoffLimitPerIndexes")]
    [InlineData("claimName:", "claim:")]
    [InlineData("containerName: shard", "containerName: another")]
    [InlineData("values: [2]", "values: [0]")]
    [InlineData("cpu: \"2\"", "cpu: 2")]
    public void The_schema_sees_what_a_cluster_would_refuse(string right, string wrong)
    {
        var text = KubernetesManifest.Of(Job);
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(JobSchema.Wrong(Read(text.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void What_looks_like_a_variable_in_a_word_reaches_the_program_as_it_stands() =>
        Assert.Equal("$$(HOME)", Manifest(Job with { Command = ["parapet", "$(HOME)"] })["spec"]["template"]["spec"]["containers"][0]["command"][1].ToString());

    [Fact]
    public void A_task_of_HyperQueue_runs_the_shard_of_its_number()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // In place of hq: what it would run comes last.
        var script = HyperQueueScript.Of(Job).Replace("exec hq submit", "submit() { while [ \"$1\" != -- ]; do shift; done; shift; \"$@\"; }\nsubmit", StringComparison.Ordinal);
        Assert.Equal(["a b it's $HOME --with full-links --index 5"], Shell(script, ("HQ_TASK_ID", "5")));
    }

    private static YamlNode Manifest(ClusterJob job) => Read(KubernetesManifest.Of(job));

    private static YamlNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static string[] Shell(string script, params (string Name, string Value)[] environment)
    {
        var (code, lines) = Ended(script, environment);
        Assert.Equal(0, code);
        return lines;
    }

    private static (int ExitCode, string[] Lines) Ended(string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
