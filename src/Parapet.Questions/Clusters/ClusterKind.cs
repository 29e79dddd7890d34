namespace Parapet.Questions.Clusters;

/// <summary>Who gives out the work on the machines that a user has.</summary>
public enum ClusterKind
{
    Slurm,

    Kubernetes,

    HyperQueue,
}
