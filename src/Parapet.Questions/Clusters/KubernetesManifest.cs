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

    public static string Of(ClusterJob job) => string.Create(CultureInfo.InvariantCulture, $"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: {job.Name}
        spec:
          completionMode: Indexed
          completions: {job.Count}
          parallelism: {job.Count}
          backoffLimitPerIndex: {Tries}
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
          template:
            spec:
              restartPolicy: Never
              activeDeadlineSeconds: {job.Minutes * 60}
              containers:
                - name: shard
                  image: {Text(job.Image)}
                  command: [{string.Join(", ", job.Command.Append("--index").Append("$(JOB_COMPLETION_INDEX)").Select(Text))}]
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

    /// <summary>JSON's texts are YAML's.</summary>
    private static string Text(string value) => JsonSerializer.Serialize(value);
}
