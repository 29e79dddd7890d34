using System.Globalization;
using System.Text.Json;

namespace Parapet.Questions.Clusters;

/// <summary>
/// An Indexed Job: a pod for each shard. A shard that no second try will mend fails its index alone; a disruption, as by a
/// node that is drained, counts as no try.
/// </summary>
internal static class KubernetesManifest
{
    private const int Tries = 6;
    private const int ExitOfBadInput = 2;

    // What the cluster takes of an Indexed Job: up to as many indices the sum of those that may fail need not be given.
    private const int MostAtOnce = 100_000;
    private const int MostWithoutBound = 100_000;
    private const int MostAtOnceBeyond = 10_000;
    private const int MostFailedBeyond = 10_000;

    // The group that the image's user is in: a volume that heeds it is writable to the pod.
    private const int Group = 1654;

    public static string Of(ClusterJob job) => string.Create(CultureInfo.InvariantCulture, $"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: {job.Name}
        spec:
          completionMode: Indexed
          completions: {job.Count}
          parallelism: {Math.Min(job.Count, job.Count > MostWithoutBound ? MostAtOnceBeyond : MostAtOnce)}
          backoffLimitPerIndex: {Tries}{(job.Count > MostWithoutBound ? $"\n  maxFailedIndexes: {MostFailedBeyond}" : "")}
          podFailurePolicy:
            rules:
              - action: FailIndex
                onExitCodes:
                  containerName: shard
                  operator: In
                  values: [{ExitOfBadInput}]
              - action: Ignore
                onPodConditions:
                  - type: DisruptionTarget
                    status: "True"
          template:
            spec:
              restartPolicy: Never
              activeDeadlineSeconds: {job.Minutes * 60}
              securityContext:
                fsGroup: {Group}
              containers:
                - name: shard
                  image: {Text(job.Image)}
                  command: [{string.Join(", ", job.Command.Select(Literal).Append("--index").Append("$(JOB_COMPLETION_INDEX)").Select(Text))}]
                  resources:
                    requests: {Resources(job)}
                    limits: {Resources(job)}
                  volumeMounts:
                    - name: shards
                      mountPath: {Text(job.Folder)}
              volumes:
                - name: shards
                  persistentVolumeClaim:
                    claimName: {Text(job.Claim)}

        """).ReplaceLineEndings("\n");

    private static string Resources(ClusterJob job) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{cpu: "{{job.Threads}}", memory: "{{job.MemoryMegabytes}}Mi"}""");

    /// <summary>A word that the cluster hands on as it stands, whatever looks like a variable in it.</summary>
    private static string Literal(string word) => word.Replace("$(", "$$(", StringComparison.Ordinal);

    /// <summary>JSON's texts are YAML's.</summary>
    private static string Text(string value) => JsonSerializer.Serialize(value);
}
