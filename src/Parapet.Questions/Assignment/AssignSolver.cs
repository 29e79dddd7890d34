namespace Parapet.Questions.Assignment;

/// <summary>How a plan of fire is found.</summary>
public enum AssignSolver
{
    /// <summary>Proves how good its plan is.</summary>
    Exact,

    /// <summary>A good plan in milliseconds.</summary>
    Fast,
}
