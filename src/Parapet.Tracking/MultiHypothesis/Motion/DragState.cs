namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>The seventh state of a falling body: the logarithm of its ballistic coefficient in kg/m2, its variance, and its covariance with the other six.</summary>
internal struct DragState
{
    public double LogBeta;
    public double Variance;
    public double Px;
    public double Py;
    public double Pz;
    public double Vx;
    public double Vy;
    public double Vz;
}
